import { cardOf } from '#components/metadata.ts';
import { type Card, pathOfPicture, type Shape, versionOf } from '#components/share-card.ts';
import { pictureFor } from '#features/share/pictures.ts';
import { pageAt } from '#i18n/paths.ts';
import { spoken } from '#i18n/spoken.ts';
import { headIn } from '../../[locale]/heads.ts';

export const dynamic = 'force-dynamic';

/** Named by its words: who has it need not ask again. Those in between may keep it, `server/` too. */
const FOREVER = 'public, max-age=31536000, s-maxage=31536000, immutable';

/**
 * The picture of a page, at `/share` + the page's address + `.VERSION.png`; of the tool kit also an upright one, `.portrait.VERSION.png`. Without a version, or with an old one, it answers with
 * the way to the present one; links that are kept somewhere go on working. 404 where there is no such page.
 */
export async function GET(_: Request, { params }: RouteContext<'/share/[...page]'>): Promise<Response> {
  const asked = `/${(await params).page.join('/')}`;
  const [, path, upright, version] = /^(.+?)(\.portrait)?(?:\.(\w{1,20}))?\.png$/.exec(asked) ?? [];
  const shape = upright ? 'portrait' : 'wide';
  const card = path === undefined ? undefined : await cardAt(path, shape);
  if (!card) return new Response(null, { status: 404 });
  if (version !== versionOf(card)) {
    return new Response(null, {
      status: 307,
      headers: { location: pathOfPicture(path!, card, shape), 'cache-control': 'no-cache' },
    });
  }
  const { png, etag } = await pictureFor(card, shape);
  return new Response(new Uint8Array(png), {
    headers: { 'content-type': 'image/png', 'cache-control': FOREVER, etag },
  });
}

/** The page itself is asked what it is about: a new one has its picture without a word here. */
async function cardAt(path: string, shape: Shape): Promise<Card | undefined> {
  const page = pageAt(path);
  if (shape === 'portrait' && page?.folder !== '/toolkit/[slug]') return undefined;
  const head = page && (await headIn(page.folder));
  if (!head) return undefined;
  return cardOf(await spoken.run(page.locale, () => head({ params: Promise.resolve(page.params) })));
}
