import './cite.css';
import { getTranslations } from 'next-intl/server';
import { quietActionClass } from '#components/button.ts';
import { CopyText } from '#components/copy-text.tsx';

type Props = {
  /** Makes the ids of what is copied. */
  slug: string;
  /** Tells one row of actions from the next in a list read aloud. */
  topic: string;
  citation: string;
  /** HTML for another page, where there is one. */
  embed?: string;
};

/** What others take along, folded away: words to select and copy, with a button where there is script. */
export async function CiteEmbed({ slug, topic, citation, embed }: Props) {
  const t = await getTranslations('ComparePage');
  const name = t(embed ? 'cite' : 'citeOnly');
  return (
    <details className="cite">
      <summary className={quietActionClass} aria-label={`${name}: ${topic}`}>
        {name}
      </summary>
      <div>
        <p id={`cite-${slug}`}>{citation}</p>
        <p>{t('citeHint')}</p>
        <CopyText from={`#cite-${slug}`} label={t('citeCopy')} />
        {embed && <Embed slug={slug} html={embed} />}
      </div>
    </details>
  );
}

async function Embed({ slug, html }: { slug: string; html: string }) {
  const t = await getTranslations('ComparePage.embed');
  return (
    <>
      <label htmlFor={`embed-${slug}`}>{t('label')}</label>
      <textarea id={`embed-${slug}`} readOnly rows={5} defaultValue={html} />
      <p>{t('hint')}</p>
      <CopyText from={`#embed-${slug}`} label={t('copy')} />
    </>
  );
}
