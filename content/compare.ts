import 'server-only';
import type { Locale } from '#i18n/routing.ts';
import { listEntries } from './current.ts';
import type { Entry } from './parse.ts';
import { withSources, type WithSources } from './sources.ts';

export type PolicyVersion = WithSources<Entry<'policyVersion'>>;
export type Provision = Entry<'provision'>;
export type ProvisionText = WithSources<Entry<'provisionText'>>;
export type SourceText = Entry<'sourceText'>;

export async function listPolicyVersions(locale: Locale): Promise<PolicyVersion[]> {
  return withSources(await listEntries('policyVersion', locale), locale);
}

export async function listProvisions(locale: Locale): Promise<Provision[]> {
  return listEntries('provision', locale);
}

export async function listProvisionTexts(locale: Locale): Promise<ProvisionText[]> {
  return withSources(await listEntries('provisionText', locale), locale);
}

export async function listSourceTexts(locale: Locale): Promise<SourceText[]> {
  return listEntries('sourceText', locale);
}
