/** Which of the smaller pictures: about 96, 256 and 512 pixels for photos and logos; 480, 960 and 1,600 wide for others. */
export type PictureSize = "small" | "medium" | "large";

/** Where a picture is, as WebP. Takes the id that uploading gave. */
export const pictureUrl = (fileId: string, size: PictureSize) => `/api/files/${fileId}/${size}.webp`;

/** Where the file itself is; `name` is what it is called when saved, and only decoration. */
export const fileUrl = (fileId: string, name: string) => `/api/files/${fileId}/${encodeURIComponent(/^(small|medium|large)\.webp$/i.test(name) ? `file-${name}` : name)}`;

export const picturePurposes = ["photo", "logo", "cover", "page"] as const;
/** What a picture is for decides its form: photos are cut square, logos keep theirs, covers and pages are wide. */
export type PicturePurpose = (typeof picturePurposes)[number];

/** Kinds of bytes that a browser may show in its own window: none of them can run anything in ours. HTML and scripts are `text/plain` here. */
const inline = new Set([
  "image/png", "image/jpeg", "image/gif", "image/webp", "image/avif", "application/pdf", "text/plain", "video/mp4", "video/webm",
  "audio/mpeg", "audio/ogg", "audio/wav", "audio/mp4", "audio/aac", "audio/x-m4a", "audio/x-flac", "audio/flac", "audio/ogg; codecs=opus",
]);
export const isInline = (mediaType: string) => inline.has(mediaType);

/** How a page plays it: as sound, as a film, or not. */
export const playedAs = (mediaType: string): "audio" | "video" | null =>
  !isInline(mediaType) ? null : mediaType.startsWith("audio/") ? "audio" : mediaType.startsWith("video/") ? "video" : null;

/** Whether the bytes are a picture that previews are made of. */
export const isPicture = (mediaType: string) => /^image\/(png|jpeg|gif|webp|avif|tiff)$/.test(mediaType);
