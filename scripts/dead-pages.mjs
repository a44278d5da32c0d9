const COMPONENT = /[:n]I\[(\d+),\[[^\]]*\],\\?"([^"\\]*)\\?"/g;

/**
 * A client component on a page that does not ask for script is dead there: `server/` takes its script out. One on all of them comes from
 * the root, and brings Next's script back to pages that have a form, too.
 * @param {{ path: string, html: string }[]} pages
 * @param {Map<string, string>} files the file of each module that a page may name
 * @returns {string[]} a sentence for each such component at the root, and for each such page
 */
export function deadPages(pages, files) {
  const found = pages.map(({ path, html }) => ({
    path,
    isForm: html.includes('data-hydrate='),
    own: ownComponents(html, files),
  }));
  const everywhere =
    found.length > 1 ? [...(found[0]?.own ?? [])].filter((name) => found.every(({ own }) => own.has(name))) : [];
  const atRoot = everywhere.map(
    (name) =>
      `${name} is a client component on every page: a provider or component at the root (app/[locale]/layout.tsx) brings Next's script to all of them. Pass what it provides as props.`,
  );
  const dead = found.flatMap(({ path, isForm, own }) => {
    const here = [...own].filter((name) => !everywhere.includes(name));
    return isForm || here.length === 0
      ? []
      : [
          `${path} holds a client component (${here.join(', ')}), but its form does not say data-hydrate="touch": the component would be dead there. Draw it on the server, or mark the form.`,
        ];
  });
  return [...atRoot, ...dead];
}

/** The rows of Next's data that name a module to load in the browser, but for Next's own. */
function ownComponents(html, files) {
  const rows = [...html.matchAll(COMPONENT)].map(([, id, name]) => files.get(id) ?? name);
  return new Set(rows.filter((file) => !file.includes('node_modules/next/dist/')));
}

/**
 * The file of each module, from the lists that `next build` writes beside each page.
 * @param {string[]} manifests their text: `globalThis.__RSC_MANIFEST[...] = {...}`
 * @returns {Map<string, string>} by the module's id, from this folder
 */
export function filesOfModules(manifests) {
  const modules = manifests.flatMap((text) =>
    Object.entries(JSON.parse(text.slice(text.indexOf('] = ') + 4).replace(/;\s*$/, '')).clientModules),
  );
  return new Map(
    modules.map(([file, { id }]) => [String(id), file.replace(/^\[project\]\//, '').replace(/ <.*$/, '')]),
  );
}
