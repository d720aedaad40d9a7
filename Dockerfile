# The product as one image: the server and the workers differ in their command alone.

FROM node:26-trixie-slim AS build
WORKDIR /descent
ENV PRISMA_SCHEMA_ENGINE_BINARY=/usr/local/bin/node PRISMA_HIDE_UPDATE_MESSAGE=1
# Packages first: they change less often than the product.
COPY package.json package-lock.json .npmrc ./
COPY packages/questions/package.json packages/questions/
COPY packages/grader/package.json packages/grader/
COPY apps/api/package.json apps/api/
COPY apps/web/package.json apps/web/
RUN npm ci --no-audit --no-fund
COPY . .
RUN PATH="/descent/node_modules/.bin:$PATH" node scripts/prepare.ts && PATH="/descent/node_modules/.bin:$PATH" node scripts/ship.ts /ship

# Debian has prlimit, setpriv and unshare, which the sandbox starts its children with. Node comes with the packages.
FROM debian:trixie-slim
COPY --from=build /ship /descent
RUN groupadd --gid 10001 descent && useradd --uid 10001 --gid 10001 --no-create-home --shell /usr/sbin/nologin descent \
  && install --directory --owner=10001 --group=10001 /data
WORKDIR /descent
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data HOME=/data PATH=/descent/node_modules/.bin:/usr/local/bin:/usr/bin:/bin
USER 10001:10001
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "--eval", "fetch('http://127.0.0.1:3000/ready').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "apps/api/src/server.ts"]
