import path from 'node:path';

/** Imports go one way: app, desk → features → components, content, mail, pdf → db → i18n, lib. What is not named may not be used. */
export const MAY_USE = {
  app: ['features', 'components', 'content', 'mail', 'db', 'i18n', 'lib', 'messages'],
  features: ['components', 'content', 'mail', 'pdf', 'db', 'i18n', 'lib', 'messages'],
  components: ['i18n', 'lib', 'messages'],
  content: ['db', 'i18n', 'lib', 'messages'],
  mail: ['db', 'i18n', 'lib', 'messages'],
  desk: ['features', 'content', 'mail', 'db', 'i18n', 'lib', 'messages'],
  pdf: ['i18n', 'lib'],
  districts: ['public', 'lib'],
  db: ['i18n', 'lib'],
  lib: ['i18n', 'messages'],
  i18n: ['messages'],
  server: [],
};

/** What only one room may use. */
const TOOLS = {
  contentful: 'content',
  kysely: 'db',
  pg: 'db',
  'node:sqlite': 'db',
  nodemailer: 'mail',
  pdfkit: 'pdf',
  'age-encryption': 'lib/age',
};

const TOP = '(top)';

/** ESLint's rule for the two tables. Works on the path an import leads to, so `../` is no way around it. */
export const importDirection = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const file = posix(path.relative(context.cwd, context.filename));
    if (!(file.split('/')[0] in MAY_USE)) return {};
    const check = (node, source) => {
      const problem = typeof source === 'string' && problemOf(file, source);
      if (problem) context.report({ node, message: problem });
    };
    const checkSource = (node) => check(node, node.source?.value);
    return {
      ImportDeclaration: checkSource,
      ExportNamedDeclaration: checkSource,
      ExportAllDeclaration: checkSource,
      ImportExpression: checkSource,
      TSImportType: (node) => check(node, (node.source ?? node.argument?.literal)?.value),
    };
  },
};

/**
 * @param {string} file from the top of the project, with `/`
 * @param {string} source as written in the import
 * @returns {string | undefined} what is wrong with it
 */
export function problemOf(file, source) {
  const tool = Object.keys(TOOLS).find((name) => source === name || source.startsWith(`${name}/`));
  if (tool) return file.startsWith(`${TOOLS[tool]}/`) ? undefined : `Only ${TOOLS[tool]}/ uses ${tool}.`;
  const target = targetOf(file, source);
  if (!target) return undefined;
  const [from, to] = [roomOf(file), roomOf(target)];
  if (from === to) return undefined;
  const [room, wanted] = [from.split('/')[0], to.split('/')[0]];
  const isAllowed = to === TOP ? room !== 'server' : room !== wanted && MAY_USE[room].includes(wanted);
  if (!isAllowed) return `${from}/ knows nothing of ${to}${to === TOP ? '' : '/'}: see scripts/import-direction.mjs.`;
  return source.startsWith('.') && to !== TOP ? `Say where it leads: #${target}.` : undefined;
}

/** The file an import leads to, `undefined` for a package. */
function targetOf(file, source) {
  if (source.startsWith('#')) return source.slice(1);
  return source.startsWith('.') ? path.posix.join(path.posix.dirname(file), source) : undefined;
}

/** A feature is a room of its own. */
function roomOf(file) {
  const [first, second, ...rest] = file.split('/');
  if (second === undefined) return TOP;
  return first === 'features' && rest.length > 0 ? `${first}/${second}` : first;
}

const posix = (file) => file.split(path.sep).join('/');
