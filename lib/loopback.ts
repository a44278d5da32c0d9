/**
 * True for hosts that can only be this machine. Such a host may be asked without TLS, and a site there is a demo.
 * @param host with or without a port, as in `URL.host`
 */
export function isLoopbackHost(host: string): boolean {
  return /^(localhost|127\.\d{1,3}\.\d{1,3}\.\d{1,3}|\[::1\])(:\d+)?$/.test(host);
}

/** RFC 1918, link-local, RFC 6598; of IPv6 link-local and RFC 4193. */
const PRIVATE_ADDRESS =
  /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|169\.254\.|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.)[\d.]+$|^\[(f[cd]|fe[89ab])[\da-f]{0,2}:[\da-f:.]*\]$/i;
/** A word alone, or under a name that no public server has. */
const PRIVATE_NAME = /^[a-z\d-]+(\.(local|lan|internal|home\.arpa))?$/i;

/**
 * True for hosts that only this machine or its own network can mean, such as a computer that a phone on the same Wi-Fi looks at.
 * @param host with or without a port, as in `URL.host` or the header `Host`
 */
export function isPrivateHost(host: string): boolean {
  const name = host.replace(/:\d+$/, '');
  return isLoopbackHost(name) || PRIVATE_ADDRESS.test(name) || PRIVATE_NAME.test(name);
}
