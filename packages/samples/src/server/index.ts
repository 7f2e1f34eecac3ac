export type { Fault, FaultMatch, FaultRule } from './faults.js';
export { FaultSwitches } from './faults.js';
export { DEFAULT_FEATURES, type ServerFeatures } from './features.js';
export {
  FhirService,
  type ServiceOptions,
  type ServiceRequest,
  type ServiceResponse,
} from './fhir-service.js';
export { startServer, type LocalServer, type LocalServerOptions, type ServerGuard } from './http-server.js';
export { inProcessFetch, type Wait } from './in-process-fetch.js';
export { PERSONALITIES, personality } from './personalities.js';
export { maxFailed, type Personality } from './personality.js';
export { resourcesOf } from './prepare.js';
export { RequestLog, type LoggedRequest } from './request-log.js';
export { FAULT_HEADER, SwitchedService } from './switched-service.js';
