type Props = { short: string; long: string; more: string; lang: string };

/** What to say, as long as one likes to talk. */
export function CallScript({ short, long, more, lang }: Props) {
  return (
    <>
      <Script text={short} lang={lang} />
      <details className="max-w-measure">
        <summary className="inline-flex min-h-tap cursor-pointer items-center font-semibold text-lake underline underline-offset-4">
          {more}
        </summary>
        <Script text={long} lang={lang} />
      </details>
    </>
  );
}

function Script({ text, lang }: { text: string; lang: string }) {
  return (
    <blockquote lang={lang} className="max-w-measure border-l-4 border-lake pl-4 whitespace-pre-line">
      {text}
    </blockquote>
  );
}
