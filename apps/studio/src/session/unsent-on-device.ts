/** What `localStorage` is asked for. */
export type DeviceStore = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

/** Under names that begin so, changes are kept that the server has not got yet. */
export const UNSENT = "parcours.unsent.";

export const keysOnDevice = (device: DeviceStore, prefix: string): string[] =>
  Array.from({ length: device.length }, (_, index) => device.key(index) ?? "").filter((key) => key.startsWith(prefix));

/** Forgets all of them: whoever signs in here next finds nothing. */
export const forgetUnsent = (device: DeviceStore): void => {
  for (const key of keysOnDevice(device, UNSENT)) device.removeItem(key);
};
