// Threads, malloc and the libtorch version.
#include "shim.h"

#include <ATen/Context.h>
#include <ATen/Parallel.h>

#include <dlfcn.h>
#include <malloc.h>

#if __has_include(<torch/version.h>)
#include <torch/version.h>
#elif __has_include(<torch/csrc/api/include/torch/version.h>)
#include <torch/csrc/api/include/torch/version.h>
#endif

namespace {

// OpenBLAS keeps its own pool; without this it would go on with one thread a core.
void set_blas_threads(int threads) {
    using Setter = void (*)(int);
    if (auto set = reinterpret_cast<Setter>(dlsym(RTLD_DEFAULT, "openblas_set_num_threads")))
        set(threads);
}

void set_threads(int threads) {
    at::set_num_threads(threads);
    set_blas_threads(threads);
}

// One arena that never gives memory back: a training step asks for the same large blocks again and
// again, and returning them to the kernel costs a quarter of the step in page faults.
void keep_memory() {
    mallopt(M_ARENA_MAX, 1);
    // glibc before 2.35 takes at most 32 MiB here.
    if (!mallopt(M_MMAP_THRESHOLD, 0x7fffffff)) mallopt(M_MMAP_THRESHOLD, 32 * 1024 * 1024);
    mallopt(M_TRIM_THRESHOLD, 0x7fffffff);
    mallopt(M_TOP_PAD, 256 * 1024 * 1024);
}

} // namespace

ST_API int st_initialize(int threads) {
    return studytorch::guarded(-1, [&] {
        keep_memory();
        set_threads(threads);
        // TF32 keeps 10 bits of mantissa: maps would no longer agree with the CPU's.
        at::globalContext().setAllowTF32CuBLAS(false);
        at::globalContext().setAllowTF32CuDNN(false);
        return 0;
    });
}

ST_API const char* st_version() { return TORCH_VERSION; }

ST_API int st_get_threads() {
    return studytorch::guarded(-1, [] { return at::get_num_threads(); });
}

ST_API int st_set_threads(int threads) {
    return studytorch::guarded(-1, [&] {
        set_threads(threads);
        return 0;
    });
}
