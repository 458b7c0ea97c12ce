import { BlockList, isIP } from "node:net";
import type { Context } from "hono";

/** The part of Node's adapter that knows the connection; absent in tests that call the application itself. */
interface Bindings {
  incoming?: { socket?: { remoteAddress?: string } };
}

const plain = (address: string): string => /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1] ?? address;

const listOf = (networks: readonly string[]) => {
  const lists = { 4: new BlockList(), 6: new BlockList() };
  for (const network of networks) {
    const [address = "", prefix] = network.split("/");
    const family = isIP(address);
    if (family === 4) lists[4].addSubnet(address, Number(prefix ?? 32), "ipv4");
    if (family === 6) lists[6].addSubnet(address, Number(prefix ?? 128), "ipv6");
  }
  return (address: string): boolean => {
    const family = isIP(address);
    if (family === 4) return lists[4].check(address, "ipv4");
    return family === 6 && lists[6].check(address, "ipv6");
  };
};

/**
 * Finds where a request comes from: the other end of the connection, or, when that is a proxy of ours, what it says in
 * `X-Forwarded-For`. Read from the right: what stands further left was written by whoever asked.
 */
export const addressFrom = (trustedProxies: readonly string[]) => {
  const isOurs = listOf(trustedProxies);
  return (c: Context): string | undefined => {
    const peer = (c.env as Bindings | undefined)?.incoming?.socket?.remoteAddress;
    if (peer === undefined) return undefined;
    const chain = [...(c.req.header("x-forwarded-for") ?? "").split(","), peer].map((part) => plain(part.trim()));
    for (const address of chain.toReversed()) {
      if (isIP(address) === 0) return plain(peer);
      if (!isOurs(address)) return address;
    }
    return plain(peer);
  };
};
