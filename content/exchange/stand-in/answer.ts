import type { ApiAnswer } from '../../edition/delivery.ts';
import type { ManagedSpace } from './state.ts';

export type ManagementRequest = {
  method: string;
  path: string;
  query: URLSearchParams;
  token: string | undefined;
  version: number | undefined;
  contentType: string | undefined;
  body: unknown;
};

export type Kind = 'locales' | 'contentTypes' | 'entries';

export const ok = (body: object, status = 200): ApiAnswer => ({ status, headers: {}, body });

/** https://www.contentful.com/developers/docs/references/errors/ */
export function managementError(status: number, id: string, errors?: object[]): ApiAnswer {
  return ok({ sys: { type: 'Error', id }, message: id, requestId: 'local', details: { errors } }, status);
}

export const spaceLink = ({ id }: ManagedSpace) => ({ sys: { type: 'Link', linkType: 'Space', id } });
