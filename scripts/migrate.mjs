// Checks the variables and brings the tables up to date. A process of its own: the server opens the database by itself.
const SENTENCES = {
  file: (url) =>
    `The database ${url.slice('file:'.length)} cannot be opened. Most likely another server is using it: stop that one (Ctrl-C in its window), or give this one its own with DATABASE_URL=file:/ABSOLUTE/PATH.`,
  postgres: () =>
    'The Postgres of DATABASE_URL does not answer. Is it running, and are name and password right? Pages are served meanwhile; forms ask people to come back.',
};

/** What the exit code tells `start.mjs`. */
export const EXIT = { ready: 0, settings: 1, database: 2 };

process.exitCode = await migrate();

async function migrate() {
  const connect = await import('#db/connect.ts').catch((error) => console.error(error.message));
  if (!connect) return EXIT.settings; // lib/env.ts has named the variables
  const { env } = await import('#lib/env.ts');
  try {
    await (await connect.openDb(env.DATABASE_URL)).destroy();
    return EXIT.ready;
  } catch (error) {
    console.error(connect.isSqlite(env.DATABASE_URL) ? SENTENCES.file(env.DATABASE_URL) : SENTENCES.postgres());
    console.error(`(${error.name} ${error.cause?.code ?? error.code ?? ''})`);
    return EXIT.database;
  }
}
