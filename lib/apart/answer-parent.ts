/** In a process of its own: makes what the parent asks for, until the parent lets go. See `workshop.ts`. */
export function answerParent<Given>(make: (given: Given) => Buffer | Promise<Buffer>): void {
  process.on('message', async ({ given }: { given: Given }) => {
    try {
      process.send?.({ made: await make(given) });
    } catch {
      process.send?.({}); // what went wrong may quote what was given
    }
  });
}
