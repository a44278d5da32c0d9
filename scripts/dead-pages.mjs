const COMPONENT = /[:n]I\[(\d+),\[[^\]]*\],\\?"([^"\\]*)\\?"/g;

/**
 * A client component on a page that does not ask for script is dead there: `server/` takes its script out.
 * @param {{ path: string, html: string }[]} pages
 * @param {string} plain the HTML of a page without client components of ours: what it holds is Next's own
 * @returns {string[]} a sentence for each such page
 */
export function deadPages(pages, plain) {
  const own = clientComponents(plain);
  return pages.flatMap(({ path, html }) => {
    if (html.includes('data-hydrate=')) return [];
    const dead = [...clientComponents(html)].filter(([id]) => !own.has(id)).map(([, name]) => name);
    return dead.length === 0
      ? []
      : [
          `${path} holds a client component (${dead.join(', ')}), but its form does not say data-hydrate="touch": the component would be dead there. Draw it on the server, or mark the form.`,
        ];
  });
}

/** The rows of Next's data that name a module to load in the browser. */
function clientComponents(html) {
  return new Map([...html.matchAll(COMPONENT)].map(([, id, name]) => [id, name]));
}
