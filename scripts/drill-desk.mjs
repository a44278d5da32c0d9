import './settings.mjs';
import { drill } from '../desk/drill.ts';

await drill(console.log, Number(process.argv[2] ?? 100_000));
