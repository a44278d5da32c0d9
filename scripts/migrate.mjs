import { EXIT } from './exit-codes.mjs';

const AWAY = 'The Postgres of DATABASE_URL does not answer. Is it running, and are name and password right?';

// Checks the variables and brings the tables up to date. A process of its own: the server opens the database by itself.
process.exitCode = await migrate();

async function migrate() {
  const database = await import('#db/connect.ts').catch((error) => console.error(error.message));
  if (!database) return EXIT.settings; // lib/env.ts has named the variables
  const { DATABASE_URL: url } = (await import('#lib/env.ts')).env;
  const isFile = database.isSqlite(url);
  try {
    await (await database.openDb(url)).destroy();
    return EXIT.ready;
  } catch (error) {
    console.error(isFile ? heldSentence(url.slice('file:'.length)) : AWAY);
    console.error(`Meanwhile pages are served, and forms ask people to come back. (${error.code ?? error.name})`);
    return isFile ? EXIT.held : EXIT.away;
  }
}

function heldSentence(file) {
  return `The database ${file} cannot be opened. Most likely another server is using it: stop that one (Ctrl-C in its window), or give this one its own with DATABASE_URL=file:/ABSOLUTE/PATH.`;
}
