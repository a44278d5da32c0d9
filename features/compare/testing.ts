import type { PolicyVersion, Provision, ProvisionText } from '#content/compare.ts';

/** Entries for tests: only what a test is about is named in it. */
export function versionOf(slug: string, more: Partial<PolicyVersion> = {}): PolicyVersion {
  return {
    id: `version.${slug}`,
    slug,
    lang: 'en',
    order: 1,
    title: slug,
    shortTitle: slug,
    issuer: 'Police',
    status: 'superseded',
    datedOn: '2017',
    held: 'fragments',
    heldNote: 'Parts.',
    sources: [],
    reviewedOn: '2026-11-24',
    ...more,
  };
}

export function provisionOf(slug: string, kind: Provision['kind'] = 'tightened'): Provision {
  return {
    id: `provision.${slug}`,
    slug,
    lang: 'en',
    order: 1,
    topic: slug,
    change: 'It changes.',
    kind,
    sections: [],
    reviewedOn: '2026-11-24',
  };
}

export function textOf(provision: string, version: string, more: Partial<ProvisionText> = {}): ProvisionText {
  return {
    id: `text.${provision}-${version}`,
    slug: `${provision}-${version}`,
    lang: 'en',
    provision: `provision.${provision}`,
    version: `version.${version}`,
    sources: [],
    reviewedOn: '2026-11-24',
    ...more,
  };
}
