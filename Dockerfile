# docker build -t factcheck . && docker run --rm -v "$PWD:/drafts:ro" factcheck check draft.md
ARG PYTHON=python:3.12-slim
FROM ${PYTHON} AS build
COPY . /source
RUN pip wheel --quiet --no-cache-dir --wheel-dir /wheels /source

FROM ${PYTHON}
RUN --mount=type=bind,from=build,source=/wheels,target=/wheels \
    pip install --quiet --no-cache-dir --no-index --find-links /wheels newsroom-factcheck
# Nothing that is checked is run, and nothing needs to be written: an ordinary user and a read-only folder do.
USER 65534:65534
WORKDIR /drafts
ENTRYPOINT ["factcheck"]
CMD ["--help"]
