/**
 * What is said of every answer, whoever says it: this layer, or Next by `next.config.ts` where the layer cannot run.
 * @param isHttps only then may a browser be told to stay with it
 */
export function headersOfEverything(isHttps: boolean): Record<string, string> {
  return {
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin', // with `no-referrer` old browsers post their forms with `Origin: null`
    'cross-origin-opener-policy': 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(self), browsing-topics=()',
    ...(isHttps ? { 'strict-transport-security': 'max-age=31536000' } : {}),
  };
}
