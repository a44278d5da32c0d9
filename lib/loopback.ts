/**
 * True for hosts that can only be this machine. Such a host may be asked without TLS, and a site there is a demo.
 * @param host with or without a port, as in `URL.host`
 */
export function isLoopbackHost(host: string): boolean {
  return /^(localhost|127\.\d{1,3}\.\d{1,3}\.\d{1,3}|\[::1\])(:\d+)?$/.test(host);
}
