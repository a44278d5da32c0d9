// Sent in the worker's place under OFFLINE_COPIES=off: it clears what is kept, in every language, and goes.
self.addEventListener('install', () => self.skipWaiting());

self.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys()) if (name.startsWith('kept-')) await caches.delete(name);
      await self.registration.unregister();
    })(),
  );
});
