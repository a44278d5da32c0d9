/** Plain links that open a messenger with a message in it. Nothing of the person who shares is in them. */
export type ShareLinks = { whatsapp: string; sms: string; mail: string };

/**
 * @param subject of the mail
 * @param message as it is sent, the address of the page first: messengers draw a preview of it
 */
export function shareLinks(subject: string, message: string): ShareLinks {
  const text = encodeURIComponent(message.toWellFormed());
  return {
    whatsapp: `https://wa.me/?text=${text}`,
    // `?&body=` is read by both: iOS wants the `&`, Android the `?`.
    sms: `sms:?&body=${text}`,
    mail: `mailto:?subject=${encodeURIComponent(subject.toWellFormed())}&body=${text.replaceAll('%0A', '%0D%0A')}`,
  };
}
