import './globals.css';

/** For addresses outside every language. All others get `MissingPage` in the reader's language. */
export default function GlobalNotFound() {
  return (
    <html lang="en">
      <head>
        <title>This page does not exist · Esta página no existe</title>
      </head>
      <body>
        <main className="mx-auto grid max-w-wide gap-8 px-gut py-16">
          <p>
            <b className="block text-3xl leading-tight">This page does not exist</b>
            <a href="/en">To the start page</a>
          </p>
          <p lang="es">
            <b className="block text-3xl leading-tight">Esta página no existe</b>
            <a href="/es">A la página de inicio</a>
          </p>
        </main>
      </body>
    </html>
  );
}
