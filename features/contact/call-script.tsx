/** What to say, read aloud in 45 seconds or as long as one likes to talk. */
export function CallScript({ text, lang }: { text: string; lang: string }) {
  return (
    <blockquote lang={lang} className="max-w-measure border-l-4 border-lake pl-4 whitespace-pre-line">
      {text}
    </blockquote>
  );
}
