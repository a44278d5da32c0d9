import type { ApiAnswer } from './delivery.ts';

/** Codes and their statuses: https://www.contentful.com/developers/docs/references/errors/ */
const ERRORS = {
  tokenMissing: [
    'AccessTokenInvalid',
    'An access token is required. Please send one through the HTTP Authorization header or as the query parameter "access_token".',
  ],
  tokenInvalid: ['AccessTokenInvalid', 'The access token you sent could not be found or is invalid.'],
  notFound: ['NotFound', 'The resource could not be found.'],
  query: [
    'InvalidQuery',
    'The query you sent was invalid. Probably a filter or ordering specification is not applicable to the type of a field.',
  ],
  tooLarge: ['BadRequest', 'Response size too big. Maximum allowed response size: 7340032B.'],
  rateLimit: [
    'RateLimitExceeded',
    'You have exceeded the rate limit of the Organization this Space belongs to by making too many API requests within a short timespan. Please wait a moment before trying the request again.',
  ],
  server: ['ServerError', 'Internal server error'],
} as const;

/** What Contentful answers when it does not answer: `sys.type` is always `Error`, `sys.id` the code. */
export function apiError(status: number, kind: keyof typeof ERRORS, details?: object): ApiAnswer {
  const [id, message] = ERRORS[kind];
  const body = { sys: { type: 'Error', id }, message, ...(details && { details }), requestId: 'local' };
  return { status, headers: { 'x-contentful-request-id': 'local' }, body };
}

/** 429 with the seconds to wait: https://www.contentful.com/developers/docs/references/content-delivery-api/ "API rate limits" */
export function rateLimited(seconds: number): ApiAnswer {
  const answer = apiError(429, 'rateLimit');
  return { ...answer, headers: { ...answer.headers, 'x-contentful-ratelimit-reset': String(seconds) } };
}

/** 400 that names the part of the query that is not understood. */
export function unknownPath(error: object): ApiAnswer {
  return apiError(400, 'query', { errors: [error] });
}
