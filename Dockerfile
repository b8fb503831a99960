# Built in one stage, run from another that holds no compiler, no sources and no tests.
ARG NODE=22-bookworm-slim

FROM node:${NODE} AS build
WORKDIR /app
# For the two native modules, where no prebuilt binary can be fetched.
RUN apt-get update && apt-get install -y --no-install-recommends python3 make g++ && rm -rf /var/lib/apt/lists/*
COPY package.json package-lock.json ./
RUN npm ci
COPY tsconfig.json tsconfig.build.json bundle.mjs ./
COPY src src
COPY evals/weights.json evals/vector-weights.json evals/
RUN npm run -s build
COPY deploy/slim.mjs deploy/slim.mjs
RUN npm prune --omit=dev --ignore-scripts && node deploy/slim.mjs node_modules

FROM node:${NODE}
ENV NODE_ENV=production TIAOWEN_CORPUS_DIR=/data/corpus TIAOWEN_DATA_DIR=/data/store METRICS_PORT=9464
WORKDIR /app
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY package.json LICENSE ./
COPY prompts prompts
# A volume that is new begins with these.
COPY --chown=node:node corpus /data/corpus
RUN mkdir -p /data/store && chown node:node /data /data/store
USER node
VOLUME /data
EXPOSE 3000 3020
HEALTHCHECK --interval=30s --timeout=5s --start-period=120s CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.METRICS_PORT + '/healthz').then((reply) => process.exit(reply.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "dist/main.js"]
CMD ["start"]
