import { getTranslations } from 'next-intl/server';
import { env } from '#lib/env.ts';

/** Whose keys open what is signed here, short enough to be read aloud to an organizer who holds one. */
export async function KeyList({ keys }: { keys: string[] }) {
  const t = await getTranslations('PrivacyPage.keys');
  return (
    <div id="keys" className="grid max-w-measure gap-2">
      <h3 className="text-l">{t('title')}</h3>
      <p>{keys.length > 0 ? t('text', { count: keys.length }) : t('none')}</p>
      {env.isDemo && <p className="font-semibold">{t('demo')}</p>}
      <ul className="grid gap-1">
        {keys.map((key) => (
          <li key={key}>
            <code className="font-semibold tabular-nums">{key}</code>
          </li>
        ))}
      </ul>
    </div>
  );
}
