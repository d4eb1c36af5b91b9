#!/usr/bin/env bash
# Trains and explains on an accelerator and compares it with the CPU, on a machine that has no .NET: it needs the
# published program (scripts/publish.sh), this checkout's src/StudyPlatform.Torch/native, CMake, a C++ compiler and
# a libtorch with CUDA (that of a Python environment will do).
#
#   scripts/gpu.sh PROGRAM DATA WORK [train options…]
#
#   PROGRAM  the published program's folder, for example dist
#   DATA     a data set folder
#   WORK     where the shim, the run and the explanations go
#
# Environment: DEVICE (default cuda), TORCH_DIR (a folder with libtorch's include/ and lib/; default: python3's torch),
# STIMULI (default 100), COMPARED (stimuli explained on both devices; default 10).
set -eu -o pipefail
here=$(cd "$(dirname "$0")/.." && pwd)
if [ $# -lt 3 ]; then
    sed -n '2,15s/^# \{0,1\}//p' "$0" >&2
    exit 2
fi
program=$(cd "$1" && pwd)/studyplatform-pipeline data=$2 work=$3
shift 3
device=${DEVICE:-cuda}
mkdir -p "$work"

torch=${TORCH_DIR:-$(python3 -c 'import os, torch; print(os.path.dirname(torch.__file__))')} || {
    echo "error: python3 has no torch; set TORCH_DIR to a libtorch with CUDA." >&2
    exit 2
}
echo "Building the shim against $torch"
cmake -S "$here/src/StudyPlatform.Torch/native" -B "$work/shim" -DCMAKE_BUILD_TYPE=Release -DSTUDYTORCH_TORCH_DIR="$torch" >"$work/shim.log" &&
    cmake --build "$work/shim" --parallel >>"$work/shim.log" || {
    tail -20 "$work/shim.log" >&2
    exit 1
}
export STUDYPLATFORM_LIBSTUDYTORCH="$work/shim/libstudytorch.so"

seconds() { date +%s; }

started=$(seconds)
"$program" train --data "$data" --out "$work/run" --device "$device" --progress lines "$@"
echo "Training on $device: $(($(seconds) - started)) s"

started=$(seconds)
"$program" explain --run "$work/run" --data "$data" --out "$work/explanations" --device "$device" --stimuli "${STIMULI:-100}" --progress lines
echo "Explaining ${STIMULI:-100} stimuli on $device: $(($(seconds) - started)) s"

"$program" compare-devices --run "$work/run" --data "$data" --devices "cpu,$device" --stimuli "${COMPARED:-10}"
