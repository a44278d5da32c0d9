import { EXIT } from './exit-codes.mjs';

const AWAY = 'The Postgres of DATABASE_URL does not answer. Is it running, and are name and password right?';

/** What the system says of a folder or a file in it, and not SQLite of a database. */
const OF_FOLDER = ['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EEXIST', 'ENOTDIR', 'ENOENT'];

process.umask(0o077); // what it lays down is for this user alone
// Checks the variables, asks Contentful whether it takes them, and brings the tables up to date. A process of its own: the server opens the database by itself.
process.exitCode = await migrate();

async function migrate() {
  const database = await import('#db/connect.ts').catch((error) => console.error(error.message));
  if (!database) return EXIT.settings; // lib/env.ts has named the variables
  const { DATABASE_URL: url } = (await import('#lib/env.ts')).env;
  const isFile = database.isSqlite(url);
  try {
    const db = await database.openDb(url);
    const refused = await refusalOfContentful(db).finally(() => db.destroy());
    if (!refused) return EXIT.ready;
    console.error(`The environment is not right:\n  ${refused}`);
    return EXIT.settings;
  } catch (error) {
    console.error(isFile ? sentenceFor(url.slice('file:'.length), error) : AWAY);
    console.error(`Meanwhile pages are served, and forms ask people to come back. (${error.code ?? error.name})`);
    return isFile ? EXIT.held : EXIT.away;
  }
}

/** Asked here and not by the server: who made a mistake in a variable is told so before the pages are built. */
async function refusalOfContentful(db) {
  return process.env.CONTENTFUL_SPACE_ID && (await import('#content/refusal.ts')).refusalAtStart(db);
}

function sentenceFor(file, { code }) {
  if (OF_FOLDER.includes(code))
    return `The database ${file} cannot be made there (${code}). Does its folder belong to the user that runs the site, and is there room on the disk? Or choose another place with DATABASE_URL=file:/ABSOLUTE/PATH.`;
  return `The database ${file} cannot be opened. Most likely another server is using it: stop that one (Ctrl-C in its window), or give this one its own with DATABASE_URL=file:/ABSOLUTE/PATH.`;
}
