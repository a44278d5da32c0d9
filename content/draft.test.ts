import { expect, test, vi } from 'vitest';
import { getContent, getEdition, getPublished } from './current.ts';
import { findDrafts, readDrafts } from './draft.ts';
import { apiError } from './edition/delivery-errors.ts';
import { fetchEntries } from './load.ts';
import { entryOf, startPeer } from './testing.ts';

const peer = startPeer({ retryLimit: 0 });

test('drafts are read beside what is published, and change nothing of it', async () => {
  const before = JSON.stringify(await getPublished());
  entryOf(peer().space.drafts, 'faq-item.limits').fields.question = { 'en-US': 'A draft?', es: '¿Un borrador?' };
  const drafts = await readDrafts(peer().draftsClient);
  expect(JSON.stringify(drafts.content)).toContain('¿Un borrador?');
  expect(JSON.stringify(await fetchEntries(peer().client))).not.toContain('¿Un borrador?');
  expect(JSON.stringify(await getPublished())).toBe(before);
  expect(await getContent()).toBe(await getEdition());
});

test('a broken draft is left out and named', async () => {
  delete entryOf(peer().space.drafts, 'faq-item.limits').fields.question;
  const drafts = await readDrafts(peer().draftsClient);
  expect(drafts).toMatchObject({
    flaws: expect.arrayContaining([expect.objectContaining({ id: 'faq-item.limits', isLeftOut: true })]),
  });
});

test('where drafts cannot be had an editor is told why, and sees what is published', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  expect(await readDrafts(undefined)).toEqual({ content: undefined, problem: 'away' });
  peer().always = () => apiError(401, 'tokenInvalid');
  expect(await readDrafts(peer().draftsClient)).toEqual({ content: undefined, problem: 'away' });
  peer().always = undefined;
  const { space } = peer();
  space.drafts = space.drafts.filter(({ sys }) => sys.contentType.sys.id !== 'siteSettings');
  expect(await readDrafts(peer().draftsClient)).toEqual({ content: undefined, problem: 'incomplete' });
});

test('outside of the drawing of a page there are no drafts, whatever a request says', async () => {
  expect(await findDrafts()).toBeUndefined();
});
