/** Longest side of a photo of a paper: every word can be read, and a slow connection carries it. */
const LONGEST = 2_200;
const QUALITY = 0.85;
/** Smaller pictures are sent as they are. */
const SMALL_BYTES = 700_000;

/** A photo turned upright and made smaller, without what the camera wrote beside it; anything else as it is. */
export const smaller = async (file: File): Promise<Blob> => {
  if (!file.type.startsWith("image/") || file.size <= SMALL_BYTES) return file;
  try {
    const picture = await createImageBitmap(file);
    const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height));
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    canvas.getContext("2d")?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    const made = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/jpeg", QUALITY));
    return made !== null && made.size < file.size ? made : file;
  } catch {
    // A picture that this browser cannot read is the server's to judge.
    return file;
  }
};
