export { exportFetch, type ExportOptions } from './export-fetch.js';
export { operationFetch, type OperationCall, type OperationOptions } from './operation-fetch.js';
