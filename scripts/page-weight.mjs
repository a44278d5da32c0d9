/**
 * Every file of a second font, in any page's styles or head.
 * @param {{ path: string, html: string }[]} pages
 * @returns {string[]} a sentence for each font but the one that most pages have
 */
export function secondFonts(pages) {
  const where = new Map();
  for (const { path, html } of pages)
    for (const [font] of html.matchAll(/[\w./-]+\.(?:woff2?|ttf|otf)\b/g))
      where.set(font, [...(where.get(font) ?? []), path]);
  const [, ...others] = [...where].toSorted(([, a], [, b]) => new Set(b).size - new Set(a).size);
  return others.map(
    ([font, [path]]) =>
      `${path} asks for a second font, ${font}: a page has one font file, with weights 400 to 700 in it.`,
  );
}

/**
 * A picture whose room is not known beforehand: what stands below it jumps when it comes.
 * @param {{ path: string, html: string }[]} pages
 * @returns {string[]} a sentence for each
 */
export function picturesWithoutSize(pages) {
  return pages.flatMap(({ path, html }) =>
    [...html.matchAll(/<(?:img|video|iframe)\b[^>]*>/g)]
      .filter(([tag]) => !(/\swidth="\d+"/.test(tag) && /\sheight="\d+"/.test(tag)))
      .map(([tag]) => `${path} has a picture without size: ${tag.slice(0, 120)} Give it width and height.`),
  );
}
