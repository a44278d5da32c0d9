/* For forms that the browser posts by itself (components/no-connection.tsx): where there is no connection it would leave for a page of its
   own, and what was typed might be gone. With this the page stays, and a sentence stands at the button. Nothing is stored. */
const notice = document.getElementById('no-connection');
const LONGEST_WAIT_MS = 15_000;
let isWaiting = false;
let isSure = false;
let isLeaving = false;

/** Any answer is a connection. */
const isOnline = () =>
  fetch('/icon.svg', { method: 'HEAD', cache: 'no-store', signal: AbortSignal.timeout?.(LONGEST_WAIT_MS) }).then(
    () => true,
    () => false,
  );

/** For a moment: a download, a mail link and a call leave the page where it is. */
const leave = () => {
  isLeaving = true;
  setTimeout(() => (isLeaving = false), 2_000);
};

addEventListener('submit', async (event) => {
  const { target: form, submitter } = event;
  if (event.defaultPrevented || isSure || !form.requestSubmit) return;
  event.preventDefault();
  if (isWaiting) return;
  isWaiting = notice.hidden = true;
  const canLeave = await isOnline();
  isWaiting = false;
  if (canLeave) {
    leave();
    isSure = true;
    form.requestSubmit(submitter);
    isSure = false;
  } else {
    const button = submitter?.offsetParent ? submitter : form.querySelector('button'); // the Enter key may press a hidden one
    (button.closest('p') ?? button).after(notice);
    notice.hidden = false;
    notice.scrollIntoView({ block: 'nearest' });
  }
});

addEventListener('click', ({ target }) => target.closest('a[href^="mailto:"], a[href^="tel:"]') && leave());

/* What was typed here is nowhere else: the browser asks before it throws it away. */
addEventListener('input', () => (onbeforeunload = () => (isLeaving ? undefined : true)), { once: true });
