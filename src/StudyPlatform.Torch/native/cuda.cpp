// CUDA devices; all of it also links against a libtorch that knows none.
#include "shim.h"

#include <ATen/Context.h>
#include <torch/cuda.h>

using namespace studytorch;

ST_API int st_cuda_is_available() {
    return guarded(-1, [] { return static_cast<int>(torch::cuda::is_available()); });
}

ST_API int st_cuda_cudnn_is_available() {
    return guarded(-1, [] { return static_cast<int>(torch::cuda::cudnn_is_available()); });
}

ST_API int st_cuda_device_count() {
    return guarded(-1, [] { return static_cast<int>(torch::cuda::device_count()); });
}

ST_API int st_cuda_manual_seed(int64_t seed, int all) {
    return guarded(-1, [&] {
        if (!torch::cuda::is_available()) return 0;
        if (all)
            torch::cuda::manual_seed_all(static_cast<uint64_t>(seed));
        else
            torch::cuda::manual_seed(static_cast<uint64_t>(seed));
        return 0;
    });
}

ST_API int st_cuda_synchronize(int64_t device) {
    return guarded(-1, [&] {
        torch::cuda::synchronize(device);
        return 0;
    });
}

ST_API int st_cuda_matmul_tf32() {
    return guarded(-1, [] { return static_cast<int>(at::globalContext().allowTF32CuBLAS()); });
}

ST_API int st_cuda_set_matmul_tf32(int allow) {
    return guarded(-1, [&] {
        at::globalContext().setAllowTF32CuBLAS(allow != 0);
        return 0;
    });
}

ST_API int st_cudnn_tf32() {
    return guarded(-1, [] { return static_cast<int>(at::globalContext().allowTF32CuDNN()); });
}

ST_API int st_cudnn_set_tf32(int allow) {
    return guarded(-1, [&] {
        at::globalContext().setAllowTF32CuDNN(allow != 0);
        return 0;
    });
}
