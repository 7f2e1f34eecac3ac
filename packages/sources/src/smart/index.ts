export {
  finishSmartLaunch,
  SMART_SCOPE,
  STANDALONE_SCOPE,
  startSmartLaunch,
  type SmartFault,
  type SmartFaultReason,
  type SmartLaunchOptions,
  type SmartSession,
} from './smart-launch.js';
export { smartFetch } from './smart-fetch.js';
export type { SmartClient, SmartLibrary, SmartLibrarySource } from './smart-library.js';
