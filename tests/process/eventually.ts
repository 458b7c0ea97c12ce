/** Looks again and again until it holds; the last failure is thrown when it does not within the time. */
export const eventually = async <T>(look: () => Promise<T> | T, withinMs = 20_000): Promise<T> => {
  const end = Date.now() + withinMs;
  for (;;) {
    try {
      return await look();
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
};
