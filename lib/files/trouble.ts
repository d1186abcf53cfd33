/** Why the store cannot be used, in words for the operator. */
export class StoreTrouble extends Error {
  override name = "StoreTrouble";
}
