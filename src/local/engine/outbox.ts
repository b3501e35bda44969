/**
 * Gathers messages for the other thread and sends those of one turn of the event loop as one list, in order: waking a
 * thread costs more than most messages take to handle.
 */
export function createOutbox<Message>(
  post: (messages: readonly Message[]) => void,
): (message: Message) => void {
  let waiting: Message[] = [];
  const flush = () => {
    const messages = waiting;
    waiting = [];
    post(messages);
  };
  return (message) => {
    if (waiting.length === 0) setImmediate(flush);
    waiting.push(message);
  };
}
