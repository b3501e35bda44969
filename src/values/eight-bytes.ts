/** Eight bytes of an int64 or a float64, and a view on them; little-endian, as the backend has them. */
export const eight: Uint8Array<ArrayBuffer> = new Uint8Array(8);
export const view: DataView = new DataView(eight.buffer);
