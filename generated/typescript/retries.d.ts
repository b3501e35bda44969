// Generated from openapi/ by `npm run generate`. Do not edit.

export declare const attempts: number;
export declare const budget: number;
export declare const statuses: readonly number[];
export declare const throttlingDelayMilliseconds: number;
export declare const throttlingStatuses: readonly number[];
export declare const throttlingCodes: readonly string[];
export declare const passingDelayMilliseconds: number;
export declare const maxDelayMilliseconds: number;
export declare const retryAfterStatuses: readonly number[];
export declare const retryAfterMaxSeconds: number;
