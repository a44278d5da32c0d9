import { expect, test } from 'vitest';
import { inEachLanguage } from '#i18n/routing.ts';
import { stateBody } from './body.ts';
import { changesBetween } from './changes.ts';
import type { StateBody } from './schema.ts';

const before = await stateBody();
const none = { isFirst: false, points: [], versions: [], sources: 0, hasOther: false };

/** The state after an editor's hand. */
function changed(edit: (body: StateBody) => void) {
  const after = structuredClone(before);
  edit(after);
  return changesBetween(before, after);
}

test('the first state says that it is the first; the same words change nothing', () => {
  expect(changesBetween(undefined, before)).toEqual({ ...none, isFirst: true });
  expect(changed(() => undefined)).toEqual(none);
});

test('a point is named with the versions in which its words changed', () => {
  const { slug, topic, versions } = before.points[3]!;
  const changes = changed((body) => (body.points[3]!.versions[1]!.texts[0]!.text.es = 'Otras palabras.'));
  const { shortTitle } = before.versions.find((version) => version.slug === versions[1]!.version)!;
  const places = [{ slug: versions[1]!.version, name: shortTitle }];
  expect(changes).toEqual({ ...none, points: [{ slug, name: topic, change: 'changed', versions: places }] });
});

test('what the editors say of a point counts without a version', () => {
  const { slug, topic } = before.points[0]!;
  const changes = changed((body) => (body.points[0]!.kind = 'removed'));
  expect(changes.points).toEqual([{ slug, name: topic, change: 'changed', versions: [] }]);
});

test('a point that is gone, and one that is new, keep their names', () => {
  const topic = { ...inEachLanguage(() => null), en: 'New', es: 'Nuevo' };
  const changes = changed((body) => body.points.splice(0, 1, { ...body.points[0]!, slug: 'new', topic }));
  expect(changes.points).toEqual([
    { slug: 'new', name: topic, change: 'added', versions: [] },
    { slug: before.points[0]!.slug, name: before.points[0]!.topic, change: 'removed', versions: [] },
  ]);
});

test('versions, sources, labels and the order are told as well', () => {
  const version = before.versions[2]!;
  expect(changed((body) => (body.versions[2]!.status = 'in-force')).versions).toEqual([
    { slug: version.slug, name: version.shortTitle, change: 'changed' },
  ]);
  expect(changed((body) => void body.sources.pop()).sources).toBe(1);
  expect(changed((body) => (body.labels.summary.en = 'Ours')).hasOther).toBe(true);
  expect(changed((body) => void body.points.reverse())).toEqual({ ...none, hasOther: true });
});

test('a language that came to the site in between is told once, not for every point', () => {
  const oneLess = JSON.parse(JSON.stringify(before), (key, value: unknown) => (key === 'es' ? undefined : value));
  expect(changesBetween(oneLess as StateBody, before)).toEqual({ ...none, hasOther: true });
});
