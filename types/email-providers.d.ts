declare module "email-providers/all.json" {
  const domains: string[];
  export default domains;
}
