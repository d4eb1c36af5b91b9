#include <torch/torch.h>

extern "C" int st_version_major() { return TORCH_VERSION_MAJOR; }
