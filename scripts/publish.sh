#!/usr/bin/env bash
# Makes the pipeline's program as one self-contained file for Linux x64, to run on machines without .NET.
#
#   scripts/publish.sh [FOLDER]      default: dist
#
# The two native libraries lie beside it; where the other machine has another libtorch, build the shim there
# (scripts/gpu.sh does) and name it in STUDYPLATFORM_LIBSTUDYTORCH.
set -eu -o pipefail
cd "$(dirname "$0")/.."
out=${1:-dist}
dotnet publish src/StudyPlatform.Pipeline --configuration Release --runtime linux-x64 --self-contained \
    -p:PublishTrimmed=true -p:PublishSingleFile=true -p:EnableCompressionInSingleFile=true -p:DebugType=none \
    --output "$out" --verbosity quiet
mv "$out/StudyPlatform.Pipeline" "$out/studyplatform-pipeline"
ls -lh "$out"
