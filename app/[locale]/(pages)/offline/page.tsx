export { OfflinePage as default } from '#features/offline/offline-page.tsx';
