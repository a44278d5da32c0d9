import './test-settings.mjs';
import './settings.mjs';
import { QUICK, runSteps } from './steps.mjs';

const { passed, failed } = await runSteps(QUICK, 2);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
