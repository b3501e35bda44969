// Generated from openapi/ by `npm run generate`. Do not edit.

export const attempts = 3;
export const budget = 10;
export const statuses = [408, 429, 500, 502, 503, 504];
export const throttlingDelayMilliseconds = 1000;
export const throttlingStatuses = [429];
export const throttlingCodes = ["CommitterFullError", "ExecuteFullError", "ExpiredInQueue", "InitialPermitTimeoutError", "IsolateNotClean", "UpstreamConnectError", "WorkerOverloaded"];
export const passingDelayMilliseconds = 50;
export const maxDelayMilliseconds = 8000;
export const retryAfterStatuses = [429, 503];
export const retryAfterMaxSeconds = 60;
