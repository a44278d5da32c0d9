import { getTranslations } from 'next-intl/server';
import { CopyText } from '#components/copy-text.tsx';
import { SendLinks } from '#components/share-row.tsx';
import { type Post, typedPost } from './posts.ts';

/** Each post as it is sent, the address first, with its own ways to send it. */
export async function PostList({ posts }: { posts: Post[] }) {
  const t = await getTranslations('ToolkitPage.posts');
  return (
    <ul className="grid grid-cols-1 gap-8">
      {posts.map((post, at) => (
        <li key={post.heading}>
          <h2 className="text-l">{post.heading}</h2>
          <div data-post={at} className="mt-3 max-w-measure border-2 border-ink bg-sheet p-4 break-words print:border">
            {post.url && (
              <p>
                <a href={post.url}>{post.url}</a>
              </p>
            )}
            <p className="whitespace-pre-line">{post.words}</p>
          </div>
          <div className="mt-2 flex flex-wrap items-center gap-x-5 print:hidden">
            <CopyText from={`[data-post="${at}"]`} label={t('copy', { post: post.heading })} />
            <SendLinks title={post.heading} message={typedPost(post)} label={t('send', { post: post.heading })} />
          </div>
        </li>
      ))}
    </ul>
  );
}
